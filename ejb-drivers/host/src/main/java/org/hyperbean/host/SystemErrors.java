package org.hyperbean.host;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the operating system said, found in the exceptions that the JDK makes of it. */
public final class SystemErrors {
    private static final int NOT_PERMITTED = 1;
    private static final int NO_ENTRY = 2;
    private static final int INPUT_OUTPUT = 5;
    private static final int ACCESS = 13;
    private static final int IS_DIRECTORY = 21;
    private static final Pattern IN_PROCESS_FAILURE = Pattern.compile("error: (\\d+) \\((.*)\\)");

    private SystemErrors() {}

    /** The error number; that of an input/output error where the exception does not tell. */
    public static int number(IOException e) {
        Matcher matcher = IN_PROCESS_FAILURE.matcher(String.valueOf(e.getMessage()));
        if (matcher.find()) {
            return Integer.parseInt(matcher.group(1));
        }
        return switch (e) {
            case NoSuchFileException _ -> NO_ENTRY;
            case AccessDeniedException _ -> ACCESS;
            default ->
                switch (reason(e)) {
                    case "Operation not permitted" -> NOT_PERMITTED;
                    case "Is a directory" -> IS_DIRECTORY;
                    default -> INPUT_OUTPUT;
                };
        };
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
            case java.nio.file.FileSystemException failure when failure.getReason() != null -> failure.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
