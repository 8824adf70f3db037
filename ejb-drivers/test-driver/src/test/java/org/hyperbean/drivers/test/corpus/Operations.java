package org.hyperbean.drivers.test.corpus;

import java.util.Map;
import java.util.Set;

/** What documents of some kinds can be asked in process. */
interface Operations {
    /** What is done with a case; its errors are thrown as libvirt's. */
    @FunctionalInterface
    interface Operation {
        /** The text that comes of it; empty where libvirt answers nothing but that it went well. */
        String apply(Case given);
    }

    /** The kinds of cases. */
    Set<String> kinds();

    /** The operations by the names that the recording has for them. */
    Map<String, Operation> operations();
}
