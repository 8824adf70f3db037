/**
 * Where the contents of disks are: sources, images below images, secrets and encryption, for all documents that name
 * disks.
 */
package org.hyperbean.documents.storage;
