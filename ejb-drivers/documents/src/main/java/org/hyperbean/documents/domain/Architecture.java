package org.hyperbean.documents.domain;

import java.util.Set;

/** The processor architectures that libvirt 9.0.0 knows. */
public final class Architecture {
    private static final Set<String> KNOWN = Set.of(
            "alpha",
            "armv6l",
            "armv7l",
            "armv7b",
            "aarch64",
            "cris",
            "i686",
            "ia64",
            "lm32",
            "loongarch64",
            "m68k",
            "microblaze",
            "microblazeel",
            "mips",
            "mipsel",
            "mips64",
            "mips64el",
            "openrisc",
            "parisc",
            "parisc64",
            "ppc",
            "ppcle",
            "ppc64",
            "ppc64le",
            "ppcemb",
            "riscv32",
            "riscv64",
            "s390",
            "s390x",
            "sh4",
            "sh4eb",
            "sparc",
            "sparc64",
            "unicore32",
            "x86_64",
            "xtensa",
            "xtensaeb");

    private Architecture() {}

    /** Whether libvirt knows an architecture. */
    public static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** Whether an architecture is one of the two x86 ones. */
    public static boolean isX86(String name) {
        return name.equals("x86_64") || name.equals("i686");
    }
}
