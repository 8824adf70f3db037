package org.hyperbean.host.log;

import java.nio.file.Path;

/** Where log messages go; {@code toString} is libvirt's spelling. */
public sealed interface LogDestination {
    /** The log of whatever the daemon runs in: the application server's, or standard error without one. */
    record StandardError() implements LogDestination {
        @Override
        public String toString() {
            return "stderr";
        }
    }

    /** A file that is appended to. */
    record File(Path path) implements LogDestination {
        @Override
        public String toString() {
            return "file:" + path;
        }
    }

    /**
     * The system's log.
     *
     * @param identifier the program's name in it
     */
    record Syslog(String identifier) implements LogDestination {
        @Override
        public String toString() {
            return "syslog:" + identifier;
        }
    }

    /** systemd's journal. */
    record Journal() implements LogDestination {
        @Override
        public String toString() {
            return "journald";
        }
    }
}
