/** Storage pools, their volumes, and what kinds of pools a host can have. */
package org.hyperbean.documents.pool;
