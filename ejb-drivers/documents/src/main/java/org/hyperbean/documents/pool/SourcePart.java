package org.hyperbean.documents.pool;

/** What the source of a pool consists of; a kind of pool writes only the parts that belong to it. */
enum SourcePart {
    HOST,
    DEVICE,
    DIRECTORY,
    ADAPTER,
    NAME,
    INITIATOR,

    /** The pool is on a network, and has no place in the host's file system. */
    NETWORK
}
