package org.hyperbean.host;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the operating system said, found in the exceptions that the JDK makes of it. */
public final class SystemErrors {
    private static final int INPUT_OUTPUT = 5;

    /** Linux's error numbers for the words with which the JDK's exceptions end. */
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("Operation not permitted", 1),
            Map.entry("No such file or directory", 2),
            Map.entry("No such device or address", 6),
            Map.entry("Permission denied", 13),
            Map.entry("Not a directory", 20),
            Map.entry("Is a directory", 21),
            Map.entry("Invalid argument", 22),
            Map.entry("Text file busy", 26),
            Map.entry("No space left on device", 28),
            Map.entry("Read-only file system", 30),
            Map.entry("Broken pipe", 32),
            Map.entry("File name too long", 36),
            Map.entry("Too many levels of symbolic links", 40),
            Map.entry("Network is unreachable", 101),
            Map.entry("Connection reset by peer", 104),
            Map.entry("Connection timed out", 110),
            Map.entry("Connection refused", 111),
            Map.entry("No route to host", 113));

    private static final Pattern IN_PROCESS_FAILURE = Pattern.compile("error: (\\d+) \\((.*)\\)");

    private SystemErrors() {}

    /** The error number; that of an input/output error where the exception does not tell. */
    public static int number(IOException e) {
        Matcher matcher = IN_PROCESS_FAILURE.matcher(String.valueOf(e.getMessage()));
        if (matcher.find()) {
            return Integer.parseInt(matcher.group(1));
        }
        String reason = reason(e);
        return NUMBERS.entrySet().stream()
                .filter(known -> reason.endsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(INPUT_OUTPUT);
    }

    /** The system's words for the error, such as {@code No such file or directory}. */
    public static String reason(IOException e) {
        Matcher matcher = IN_PROCESS_FAILURE.matcher(String.valueOf(e.getMessage()));
        if (matcher.find()) {
            return matcher.group(2);
        }
        return switch (e) {
            case NoSuchFileException _ -> "No such file or directory";
            case AccessDeniedException _ -> "Permission denied";
            case SocketTimeoutException _ -> "Connection timed out";
            case SocketException reset when "Connection reset".equals(reset.getMessage()) -> "Connection reset by peer";
            case java.nio.file.FileSystemException failure when failure.getReason() != null -> failure.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
