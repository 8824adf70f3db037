package org.hyperbean.documents.pool;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hyperbean.documents.storage.StorageErrors;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * A virtual adapter of fibre channel, known by its names in the fabric.
 *
 * @param parent the adapter that it is created on
 * @param managed whether it goes when the pool stops, where that is said
 */
public record FibreChannelAdapter(
        Optional<String> parent,
        Optional<String> parentWwnn,
        Optional<String> parentWwpn,
        Optional<String> parentFabricWwn,
        Optional<Boolean> managed,
        Optional<String> wwnn,
        Optional<String> wwpn)
        implements PoolAdapter {
    private static final Pattern WORLD_WIDE_NAME = Pattern.compile("(0x)?[0-9a-fA-F]{16}");

    static FibreChannelAdapter parse(XmlElement adapter) {
        return new FibreChannelAdapter(
                adapter.attribute("parent"),
                adapter.attribute("parent_wwnn"),
                adapter.attribute("parent_wwpn"),
                adapter.attribute("parent_fabric_wwn"),
                XmlValues.yesNo(adapter, "managed"),
                adapter.attribute("wwnn"),
                adapter.attribute("wwpn"));
    }

    @Override
    public void check() {
        if (wwnn.isEmpty() || wwpn.isEmpty()) {
            throw StorageErrors.document("'wwnn' and 'wwpn' must be specified for adapter type 'fchost'");
        }
        checkNames(List.of(wwnn, wwpn));
        if (parentWwnn.isPresent() && parentWwpn.isEmpty()) {
            throw incomplete("parent_wwnn", parentWwnn.get(), "parent_wwpn");
        }
        if (parentWwnn.isEmpty() && parentWwpn.isPresent()) {
            throw incomplete("parent_wwpn", parentWwpn.get(), "parent_wwnn");
        }
        checkNames(List.of(parentWwnn, parentWwpn, parentFabricWwn));
    }

    @Override
    public void format(XmlWriter out) {
        out.element("adapter")
                .attribute("type", Type.FC_HOST)
                .attribute("parent", parent)
                .attribute("parent_wwnn", parentWwnn)
                .attribute("parent_wwpn", parentWwpn)
                .attribute("parent_fabric_wwn", parentFabricWwn)
                .yesNo("managed", managed)
                .attribute("wwnn", wwnn)
                .attribute("wwpn", wwpn)
                .end();
    }

    private static void checkNames(List<Optional<String>> names) {
        names.stream()
                .flatMap(Optional::stream)
                .filter(name -> !WORLD_WIDE_NAME.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> {
                    throw LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.NONE, "Malformed wwn: " + name);
                });
    }

    private static LibvirtException incomplete(String given, String value, String missing) {
        return StorageErrors.document(
                "when providing %s='%s', the %s must also be provided".formatted(given, value, missing));
    }
}
