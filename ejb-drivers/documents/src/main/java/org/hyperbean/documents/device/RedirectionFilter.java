package org.hyperbean.documents.device;

import java.util.List;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <redirfilter>}: which USB devices a client may bring along. The first rule that fits counts. */
public record RedirectionFilter(List<RedirectionRule> rules) implements Device {
    /** Keeps a copy, so that the value cannot change. */
    public RedirectionFilter {
        rules = List.copyOf(rules);
    }

    static RedirectionFilter parse(XmlElement xml) {
        return new RedirectionFilter(
                xml.children("usbdev").stream().map(RedirectionRule::parse).toList());
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.REDIRFILTER;
    }

    @Override
    public DeviceInfo info() {
        return DeviceInfo.NONE;
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("redirfilter").bodyIfAny(body -> rules.forEach(rule -> rule.format(body)));
    }

    @Override
    public RedirectionFilter withInfo(DeviceInfo changed) {
        return this;
    }
}
