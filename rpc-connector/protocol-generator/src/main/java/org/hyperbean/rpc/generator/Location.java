package org.hyperbean.rpc.generator;

/** A place in a declaration file; lines count from 1. */
record Location(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
