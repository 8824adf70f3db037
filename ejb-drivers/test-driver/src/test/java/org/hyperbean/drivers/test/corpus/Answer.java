package org.hyperbean.drivers.test.corpus;

/** What came of an operation: a text, which may be empty, or an error as libvirt numbers and words it. */
sealed interface Answer {
    /** It went well. */
    record Text(String text) implements Answer {}

    /** It did not. */
    record Failure(int code, int domain, String message) implements Answer {}
}
