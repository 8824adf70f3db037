package org.hyperbean.drivers.test;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * Something that is to go wrong in a domain's calls: a {@code <fault>} in the domain's metadata. Its attribute
 * {@code call} has libvirt's name of a function, or {@code *} for all.
 *
 * @param times how many calls it strikes; empty for all
 * @param element what it was read from
 */
record DomainFault(Action action, Optional<Long> times, XmlElement element) {
    static final String NAMESPACE = "http://hyperbean.org/test/faults/1";

    private static final String ALL = "*";
    private static final Duration HANG_DEFAULT = Duration.ofSeconds(30);
    private static final Duration HANG_MOST = Duration.ofMinutes(10);
    private static final Pattern WITH_FLAGS = Pattern.compile("(With)?Flags$");
    private static final String FAILURE_DEFAULT = "failed as it was told to";

    /** What happens to the call. */
    sealed interface Action {
        /** It waits before it begins. */
        record Hang(Duration most) implements Action {}

        /** It fails and does nothing. */
        record Fail(LibvirtException failure) implements Action {}

        /** The guest crashes under it. */
        record Crash() implements Action {}
    }

    /**
     * What goes wrong in a call, where anything does. The first one counts.
     *
     * @throws LibvirtException XML error where it cannot be understood
     */
    static Optional<DomainFault> find(DomainDocument document, Api api) {
        return elements(document)
                .filter(fault -> concerns(fault, api))
                .findFirst()
                .map(DomainFault::parse);
    }

    /** Whether it is in a document. */
    boolean isIn(DomainDocument document) {
        return elements(document).anyMatch(element::equals);
    }

    private static Stream<XmlElement> elements(DomainDocument document) {
        return document.identity().metadata().stream()
                .flatMap(XmlElement::children)
                .filter(child -> child.namespace().equals(NAMESPACE))
                .flatMap(child -> isFault(child) ? Stream.of(child) : child.children())
                .filter(DomainFault::isFault);
    }

    private static boolean isFault(XmlElement element) {
        return element.localName().equals("fault");
    }

    /** Whether it is about a call. What takes flags and what does not is one to it: drivers have but one of both. */
    private static boolean concerns(XmlElement fault, Api api) {
        String call = fault.attribute("call").orElse(ALL);
        return call.equals(ALL) || withoutFlags(call).equals(withoutFlags(api.apiName()));
    }

    private static String withoutFlags(String function) {
        return WITH_FLAGS.matcher(function).replaceFirst("");
    }

    private static DomainFault parse(XmlElement fault) {
        String action = fault.attribute("action").orElse("");
        return new DomainFault(
                switch (action) {
                    case "hang" -> new Action.Hang(duration(fault));
                    case "fail" -> new Action.Fail(failure(fault));
                    case "crash" -> new Action.Crash();
                    default -> throw refused("unknown action '" + action + "' of a fault");
                },
                number(fault, "times"),
                fault);
    }

    private static Duration duration(XmlElement fault) {
        Duration asked = number(fault, "seconds").map(DomainFault::ofSeconds).orElse(HANG_DEFAULT);
        return asked.compareTo(HANG_MOST) > 0 ? HANG_MOST : asked;
    }

    private static Duration ofSeconds(long seconds) {
        return Duration.ofSeconds(Math.min(seconds, HANG_MOST.toSeconds()));
    }

    private static LibvirtException failure(XmlElement fault) {
        ErrorCode code = number(fault, "code")
                .map(number -> ErrorCode.of(number.intValue()))
                .orElse(ErrorCode.OPERATION_FAILED);
        ErrorDomain domain = number(fault, "domain")
                .map(number -> ErrorDomain.of(number.intValue()))
                .orElse(ErrorDomain.TEST);
        return LibvirtException.of(code, domain, fault.attribute("message").orElse(FAILURE_DEFAULT));
    }

    private static Optional<Long> number(XmlElement fault, String attribute) {
        return fault.attribute(attribute)
                .map(text -> Numbers.unsigned(text, Numbers.DECIMAL)
                        .filter(number -> number >= 0)
                        .orElseThrow(() -> refused("'%s' is no number for %s of a fault".formatted(text, attribute))));
    }

    private static LibvirtException refused(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.TEST, detail);
    }
}
