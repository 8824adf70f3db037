/** Holds the arrows between the modules: who may know whom. */
package org.hyperbean.architecture;
