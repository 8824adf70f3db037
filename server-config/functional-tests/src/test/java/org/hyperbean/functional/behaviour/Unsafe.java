package org.hyperbean.functional.behaviour;

import java.util.List;
import java.util.regex.Pattern;

/** Calls that end libvirtd 9.0.0, or whose answers say nothing. */
final class Unsafe {
    static final List<Pattern> CALLS = List.of();

    private Unsafe() {}
}
