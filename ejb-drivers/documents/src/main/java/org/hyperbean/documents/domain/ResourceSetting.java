package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The {@code <resource>} element: what the host accounts the guest to.
 *
 * @param partition a cgroup, such as {@code /machine}
 * @param applicationId what a fibre channel fabric knows the guest as
 */
public record ResourceSetting(Optional<String> partition, Optional<String> applicationId) {
    private static final int LONGEST_APPLICATION_ID = 128;

    static Optional<ResourceSetting> parse(XmlElement root) {
        List<XmlElement> elements = root.children("resource");
        if (elements.size() > 1) {
            throw XmlErrors.document("only one resource element is supported");
        }
        return elements.stream().findFirst().map(ResourceSetting::read);
    }

    void format(XmlWriter out) {
        out.element("resource").bodyIfAny(body -> {
            body.text("partition", partition);
            body.element("fibrechannel").attribute("appid", applicationId).endIfAny();
        });
    }

    void validate() {
        applicationId.ifPresent(id -> {
            if (!id.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
                throw invalid("Fibre Channel 'appid' is not a printable string");
            }
            if (id.length() > LONGEST_APPLICATION_ID) {
                throw invalid("Fibre Channel 'appid' string length must be between [1, %d]"
                        .formatted(LONGEST_APPLICATION_ID));
            }
        });
    }

    private static ResourceSetting read(XmlElement resource) {
        ResourceSetting setting = new ResourceSetting(
                resource.childText("partition"),
                resource.childAttribute("fibrechannel", "appid").filter(id -> !id.isEmpty()));
        if (setting.partition.isEmpty() && setting.applicationId.isEmpty()) {
            // libvirt refuses an element that says nothing, without saying why.
            throw XmlErrors.unknown();
        }
        return setting;
    }

    private static LibvirtException invalid(String detail) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, detail);
    }
}
