package org.hyperbean.driver;

import java.util.Objects;
import java.util.Optional;

/**
 * A failure as libvirt reports it: code, domain, finished message and the pieces that travel beside it. Every face
 * shows the same code, domain and text.
 */
public final class LibvirtException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What libvirt puts into {@code int1} and {@code int2} when it has nothing to say there. */
    private static final int UNSET = -1;

    private final ErrorCode code;
    private final ErrorDomain domain;
    private final String phrase;
    private final String detail;
    private final int int1;
    private final int int2;

    private LibvirtException(
            ErrorCode code, ErrorDomain domain, String message, String phrase, String detail, int int1, int int2) {
        super(message);
        this.code = Objects.requireNonNull(code);
        this.domain = Objects.requireNonNull(domain);
        this.phrase = phrase;
        this.detail = detail;
        this.int1 = int1;
        this.int2 = int2;
    }

    /** An error whose whole message is its code's phrase. */
    public static LibvirtException of(ErrorCode code, ErrorDomain domain) {
        return new LibvirtException(code, domain, code.phrase(), code.phrase(), null, UNSET, UNSET);
    }

    /** An error with a detail that its code's phrase takes in. */
    public static LibvirtException of(ErrorCode code, ErrorDomain domain, String detail) {
        String phrase = code.phraseWithDetail();
        return new LibvirtException(code, domain, phrase.replace("%s", detail), phrase, detail, UNSET, UNSET);
    }

    /**
     * A failed system call.
     *
     * @param errno the error number, for example 2 for a file that is not there
     * @param text what failed and why, for example {@code cannot open file '/x': No such file or directory}
     */
    public static LibvirtException systemError(ErrorDomain domain, int errno, String text) {
        ErrorCode code = ErrorCode.SYSTEM_ERROR;
        return new LibvirtException(code, domain, text, code.phraseWithDetail(), text, errno, UNSET);
    }

    /**
     * A call with flags that the driver does not know.
     *
     * @param unknown the unknown bits
     * @param function the driver's function, which libvirt names in the message
     */
    public static LibvirtException unsupportedFlags(ErrorDomain domain, int unknown, String function) {
        return invalidArgument(
                domain,
                function,
                "flags",
                "unsupported flags (0x" + Integer.toHexString(unknown) + ") in function " + function);
    }

    /**
     * An argument that a function does not take. The message is given as it is, without the code's phrase.
     *
     * @param function the function that refuses
     * @param argument the argument's name
     */
    public static LibvirtException invalidArgument(
            ErrorDomain domain, String function, String argument, String message) {
        return new LibvirtException(ErrorCode.INVALID_ARG, domain, message, function, argument, 0, 0);
    }

    /** What libvirt's functions say when a driver failed and did not say why. */
    public static LibvirtException unexplained() {
        return bare(ErrorDomain.NONE, "An error occurred, but the cause is unknown");
    }

    /** What libvirt's daemon says when a function answered what is no answer, and no error is known. */
    public static LibvirtException unset() {
        return bare(ErrorDomain.RPC, "Library function returned error but did not set virError");
    }

    private static LibvirtException bare(ErrorDomain domain, String message) {
        return new LibvirtException(ErrorCode.INTERNAL_ERROR, domain, message, null, null, 0, 0);
    }

    /** An error as a peer sent it: the message is taken as it stands. */
    public static LibvirtException received(
            ErrorCode code, ErrorDomain domain, String message, Optional<String> detail, int int1, int int2) {
        return new LibvirtException(code, domain, message, code.phraseWithDetail(), detail.orElse(null), int1, int2);
    }

    /** The same failure with what caused it, for the log. */
    public LibvirtException causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** What went wrong. */
    public ErrorCode code() {
        return code;
    }

    /** Who reports it. */
    public ErrorDomain domain() {
        return domain;
    }

    /** The phrase that the message was made of, with its {@code %s} still in it. */
    public Optional<String> phrase() {
        return Optional.ofNullable(phrase);
    }

    /** The detail alone. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** The error number of a system error, else -1. */
    public int int1() {
        return int1;
    }

    /** Unused by most errors: -1. */
    public int int2() {
        return int2;
    }
}
