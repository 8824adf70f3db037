package org.hyperbean.documents.nwfilter;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;

/**
 * A {@code <rule>}: what happens to some packets.
 *
 * @param priority rules with lower ones come first, from -1000 to 1000
 * @param stateMatch whether answers to a packet that passed may pass, too
 * @param match empty when the rule is for all packets
 */
public record NwfilterRule(
        Action action, Direction direction, int priority, boolean stateMatch, Optional<RuleMatch> match)
        implements NwfilterEntry {
    private static final int LIMIT = 1000;
    private static final int USUAL_PRIORITY = 500;

    /** What happens to a packet. */
    public enum Action implements XmlChoice {
        DROP,
        ACCEPT,
        REJECT,
        RETURN,
        CONTINUE
    }

    /** Where a packet goes, seen from the guest. */
    public enum Direction implements XmlChoice {
        IN,
        OUT,
        INOUT
    }

    static NwfilterRule parse(XmlElement rule) {
        return new NwfilterRule(
                choice(rule, "action", Action.class),
                choice(rule, "direction", Direction.class),
                rule.attribute("priority")
                        .flatMap(text -> Numbers.integer(text, Numbers.DECIMAL))
                        .filter(number -> Math.abs(number) <= LIMIT)
                        .orElse(USUAL_PRIORITY),
                rule.attribute("statematch")
                        .filter(text -> text.equals("0") || text.equalsIgnoreCase("false"))
                        .isEmpty(),
                RuleMatch.parse(rule));
    }

    @Override
    public void format(XmlWriter out) {
        XmlWriter.Open rule = out.element("rule")
                .attribute("action", action)
                .attribute("direction", direction)
                .attribute("priority", priority);
        if (!stateMatch) {
            rule.attribute("statematch", "false");
        }
        rule.body(body -> match.ifPresent(packets -> packets.format(body)));
    }

    private static <E extends Enum<E> & XmlChoice> E choice(XmlElement rule, String attribute, Class<E> values) {
        String text = rule.attribute(attribute)
                .orElseThrow(() -> NwfilterErrors.internal("rule node requires %s attribute".formatted(attribute)));
        return XmlChoice.find(values, text)
                .orElseThrow(() -> NwfilterErrors.of(
                        ErrorCode.CONFIG_UNSUPPORTED, "unknown rule %s attribute value".formatted(attribute)));
    }
}
