package org.hyperbean.documents.nwfilter;

/**
 * What an attribute of a rule asks for.
 *
 * @param text the value as libvirt writes it, or a variable
 * @param negated whether everything but the value matches
 */
public record RuleValue(String text, boolean negated) {
    RuleValue withSign(boolean newNegated) {
        return new RuleValue(text, newNegated);
    }
}
