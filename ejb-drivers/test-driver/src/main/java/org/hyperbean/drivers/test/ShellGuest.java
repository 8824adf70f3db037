package org.hyperbean.drivers.test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The guest behind a console: a prompt, an echo of what is typed, and a few words that it knows. */
final class ShellGuest implements TestConsoles.SerialGuest {
    private static final String WORDS = """
            help        this list
            echo TEXT   says the text
            hostname    the domain's name
            uname       the kernel
            poweroff    shuts the domain down
            reboot      reboots the domain
            """.replace("\n", "\r\n");

    private static final int LINE_MOST = 1024;
    private static final int BACKSPACE = 8;
    private static final int INTERRUPT = 3;
    private static final int DELETE = 127;

    private final String name;
    private final Runnable powerOff;
    private final Runnable reboot;
    private final StringBuilder line = new StringBuilder();
    private boolean afterReturn;

    /**
     * A guest.
     *
     * @param powerOff what the guest does to go; it must not wait
     * @param reboot what the guest does to begin anew; it must not wait
     */
    ShellGuest(String name, Runnable powerOff, Runnable reboot) {
        this.name = name;
        this.powerOff = powerOff;
        this.reboot = reboot;
    }

    @Override
    public void greet(ByteArrayOutputStream out) {
        say(out, "\r\nTest guest " + name + ", type help\r\n");
        prompt(out);
    }

    @Override
    public void take(byte[] buffer, int offset, int length, ByteArrayOutputStream out) {
        for (int i = offset; i < offset + length; i++) {
            take(buffer[i] & 0xFF, out);
        }
    }

    private void take(int typed, ByteArrayOutputStream out) {
        boolean secondOfTwo = typed == '\n' && afterReturn;
        afterReturn = typed == '\r';
        switch (typed) {
            case '\r', '\n' -> {
                if (!secondOfTwo) {
                    enter(out);
                }
            }
            case BACKSPACE, DELETE -> erase(out);
            case INTERRUPT -> {
                line.setLength(0);
                say(out, "^C\r\n");
                prompt(out);
            }
            default -> type(typed, out);
        }
    }

    private void type(int typed, ByteArrayOutputStream out) {
        if (typed >= ' ' && line.length() < LINE_MOST) {
            line.append((char) typed);
            out.write(typed);
        }
    }

    private void erase(ByteArrayOutputStream out) {
        if (!line.isEmpty()) {
            line.setLength(line.length() - 1);
            say(out, "\b \b");
        }
    }

    private void enter(ByteArrayOutputStream out) {
        String entered = line.toString().strip();
        line.setLength(0);
        say(out, "\r\n");
        if (obey(entered, out)) {
            prompt(out);
        }
    }

    /** Does what a line says. Answers whether the guest is there for more. */
    private boolean obey(String entered, ByteArrayOutputStream out) {
        int space = entered.indexOf(' ');
        String word = space < 0 ? entered : entered.substring(0, space);
        switch (word) {
            case "" -> {}
            case "help" -> say(out, WORDS);
            case "echo" -> say(out, (space < 0 ? "" : entered.substring(space + 1)) + "\r\n");
            case "hostname" -> say(out, name + "\r\n");
            case "uname" -> say(out, "Linux\r\n");
            case "poweroff" -> {
                say(out, "The system is going down\r\n");
                powerOff.run();
                return false;
            }
            case "reboot" -> {
                say(out, "The system is going down for a reboot\r\n");
                reboot.run();
            }
            default -> say(out, word + ": not found\r\n");
        }
        return true;
    }

    private void prompt(ByteArrayOutputStream out) {
        say(out, name + " # ");
    }

    /** Chars below 256 stand for the bytes that were typed, in whatever encoding. */
    private static void say(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
