/** Secrets: passwords and keys that disks, volumes and networks refer to. */
package org.hyperbean.documents.secret;
