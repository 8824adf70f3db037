package org.hyperbean.documents.nwfilter;

import java.util.Optional;

/**
 * An attribute by which a rule picks packets.
 *
 * @param follows the attribute that decides whether this one is negated too, where there is one
 */
record RuleAttribute(String name, ValueType type, Optional<String> follows) {
    static RuleAttribute of(String name, ValueType type) {
        return new RuleAttribute(name, type, Optional.empty());
    }

    RuleAttribute following(String other) {
        return new RuleAttribute(name, type, Optional.of(other));
    }
}
