package org.hyperbean.documents.nwfilter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.LibvirtException;

/**
 * The packets that a rule is for.
 *
 * @param values by attribute, in the order in which they are written
 */
public record RuleMatch(RuleProtocol protocol, SequencedMap<String, RuleValue> values) {
    private static final String IP_SET = "ipset";
    private static final String IP_SET_FLAGS = "ipsetflags";
    private static final Set<String> PROTOCOLS_WITH_PORTS = Set.of("tcp", "udp", "33", "0x21", "sctp");

    /** Keeps a copy, so that the value cannot change. */
    public RuleMatch {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /**
     * Reads the elements inside a rule: the first that names a protocol decides, and others of that name add to it.
     *
     * @return empty when there is none
     */
    static Optional<RuleMatch> parse(XmlElement rule) {
        Optional<RuleProtocol> protocol = rule.children()
                .flatMap(child -> Stream.of(RuleProtocol.values())
                        .filter(value -> value.text().equals(child.name())))
                .findFirst();
        return protocol.map(found -> read(found, rule.children(found.text())));
    }

    private static RuleMatch read(RuleProtocol protocol, List<XmlElement> elements) {
        Map<String, RuleValue> values = new LinkedHashMap<>();
        for (XmlElement element : elements) {
            boolean negated = element.attribute("match").filter("no"::equals).isPresent();
            Optional<LibvirtException> last = Optional.empty();
            for (RuleAttribute attribute : protocol.attributes()) {
                Optional<String> text = element.attribute(attribute.name());
                if (text.isPresent()) {
                    Optional<String> value = value(attribute, text.get());
                    value.ifPresent(known -> values.put(attribute.name(), new RuleValue(known, negated)));
                    if (value.isEmpty()) {
                        last = Optional.of(
                                NwfilterErrors.internal(attribute.name() + " has illegal value " + text.get()));
                    }
                }
            }
            // libvirt reads on and reports what it met last.
            last.ifPresent(failure -> {
                throw failure;
            });
            checkPorts(protocol, values);
        }
        return new RuleMatch(protocol, complete(protocol, values));
    }

    private static Optional<String> value(RuleAttribute attribute, String text) {
        return text.startsWith("$")
                ? VariableAccess.parse(text.substring(1)).map(VariableAccess::toString)
                : attribute.type().read(text);
    }

    private static void checkPorts(RuleProtocol protocol, Map<String, RuleValue> values) {
        if (protocol != RuleProtocol.IP && protocol != RuleProtocol.IPV6) {
            return;
        }
        boolean ports = Stream.of("srcportstart", "srcportend", "dstportstart", "dstportend")
                .anyMatch(values::containsKey);
        boolean fits = Optional.ofNullable(values.get("protocol"))
                .map(RuleValue::text)
                .filter(PROTOCOLS_WITH_PORTS::contains)
                .isPresent();
        if (ports && !fits) {
            throw NwfilterErrors.internal(
                    "%s rule with port specification requires protocol specification with protocol to be either one of tcp(6), udp(17), dccp(33), or sctp(132)"
                            .formatted(protocol == RuleProtocol.IP ? "IP" : "IPv6"));
        }
    }

    /** Brings the values into order, and makes an end of a range and a mask as negated as what they belong to. */
    private static SequencedMap<String, RuleValue> complete(RuleProtocol protocol, Map<String, RuleValue> values) {
        completeIpSet(protocol, values);
        SequencedMap<String, RuleValue> ordered = new LinkedHashMap<>();
        for (RuleAttribute attribute : protocol.attributes()) {
            Optional.ofNullable(values.get(attribute.name()))
                    .map(value -> attribute
                            .follows()
                            .map(other -> value.withSign(isNegated(values, other)))
                            .orElse(value))
                    .ifPresent(value -> ordered.put(attribute.name(), value));
        }
        return ordered;
    }

    private static boolean isNegated(Map<String, RuleValue> values, String attribute) {
        return values.containsKey(attribute) && values.get(attribute).negated();
    }

    /** A set of addresses is about sources; libvirt 9 forgets a set that comes with flags, except in rules for all. */
    private static void completeIpSet(RuleProtocol protocol, Map<String, RuleValue> values) {
        if (protocol == RuleProtocol.ALL || protocol == RuleProtocol.ALL_IPV6) {
            return;
        }
        if (values.containsKey(IP_SET) && !values.containsKey(IP_SET_FLAGS)) {
            values.put(IP_SET_FLAGS, new RuleValue("src", false));
        } else {
            values.remove(IP_SET);
            values.remove(IP_SET_FLAGS);
        }
    }

    /** Writes one element, or several where some values are negated and others are not. */
    void format(XmlWriter out) {
        XmlWriter.Open element = out.element(protocol.text());
        Optional<Boolean> sign = Optional.empty();
        for (Map.Entry<String, RuleValue> value : values.entrySet()) {
            boolean negated = value.getValue().negated();
            if (sign.isPresent() && sign.get() != negated) {
                element.end();
                element = out.element(protocol.text());
                sign = Optional.empty();
            }
            if (sign.isEmpty() && negated) {
                element.attribute("match", "no");
            }
            sign = Optional.of(negated);
            element.attribute(value.getKey(), value.getValue().text());
        }
        element.end();
    }
}
