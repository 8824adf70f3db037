/** Documents about one moment in a domain's life: snapshots, checkpoints and backups. */
package org.hyperbean.documents.moment;
