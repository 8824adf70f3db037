package org.hyperbean.documents.pool;

import java.util.Optional;
import org.hyperbean.documents.address.PciAddress;
import org.hyperbean.documents.storage.StorageErrors;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A SCSI adapter, which is known by its name or, as names change from boot to boot, by its place on the PCI bus.
 *
 * @param name such as {@code scsi_host1}
 */
public record ScsiHostAdapter(Optional<String> name, Optional<Parent> parent) implements PoolAdapter {

    /**
     * The device that the adapter is a part of.
     *
     * @param uniqueId tells adapters of one device from each other
     */
    public record Parent(PciAddress address, int uniqueId) {}

    static ScsiHostAdapter parse(XmlElement adapter) {
        return new ScsiHostAdapter(
                adapter.attribute("name"), adapter.child("parentaddr").map(ScsiHostAdapter::parseParent));
    }

    private static Parent parseParent(XmlElement parent) {
        PciAddress address = parent.child("address")
                .map(PciAddress::parse)
                .orElseThrow(() -> StorageErrors.document("Missing scsi_host PCI address element"));
        int uniqueId = parent.attribute("unique_id")
                .flatMap(text -> Numbers.integer(text, Numbers.DECIMAL))
                .filter(id -> id >= 0)
                .orElseThrow(() -> StorageErrors.document("Missing or invalid scsi adapter 'unique_id' value"));
        return new Parent(address, uniqueId);
    }

    @Override
    public void check() {
        if (name.isEmpty() && parent.isEmpty()) {
            throw StorageErrors.document("Either 'name' or 'parent' must be specified for the 'scsi_host' adapter");
        }
        if (name.isPresent() && parent.isPresent()) {
            throw StorageErrors.document("Both 'name' and 'parent' cannot be specified for the 'scsi_host' adapter");
        }
    }

    @Override
    public void format(XmlWriter out) {
        out.element("adapter")
                .attribute("type", Type.SCSI_HOST)
                .attribute("name", name)
                .body(body -> parent.ifPresent(device -> body.element("parentaddr")
                        .attribute("unique_id", device.uniqueId())
                        .body(inner -> device.address()
                                .format(inner.element("address"))
                                .end())));
    }
}
