/** Which procedure is served by whom, found by calling each: the page {@code docs/compatibility.md}. */
package org.hyperbean.compatibility;
