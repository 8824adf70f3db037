package org.hyperbean.documents.pool;

import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.documents.storage.StorageErrors;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <adapter>} that a SCSI pool's disks are on. */
public sealed interface PoolAdapter permits ScsiHostAdapter, FibreChannelAdapter {

    /** The kinds of adapters; the first stands for none. */
    enum Type implements XmlChoice {
        DEFAULT,
        SCSI_HOST,
        FC_HOST;

        @Override
        public String text() {
            return XmlChoice.super.text().replace('-', '_');
        }
    }

    /** Reads the element; empty when it names no adapter. */
    static Optional<PoolAdapter> parse(XmlElement adapter) {
        Optional<Type> type = XmlValues.choiceNotDefault(adapter, "type", Type.class);
        if (type.isEmpty()) {
            return parseWithoutType(adapter);
        }
        return Optional.of(
                type.get() == Type.FC_HOST ? FibreChannelAdapter.parse(adapter) : ScsiHostAdapter.parse(adapter));
    }

    /** Refuses what does not name exactly one adapter. */
    void check();

    /** Writes the element. */
    void format(XmlWriter out);

    /** Documents older than the type have the name of an adapter alone. */
    private static Optional<PoolAdapter> parseWithoutType(XmlElement adapter) {
        if (Stream.of("wwnn", "wwpn", "parent")
                .anyMatch(name -> adapter.attribute(name).isPresent())) {
            throw StorageErrors.document(
                    "Use of 'wwnn', 'wwpn', and 'parent' attributes requires use of the adapter 'type'");
        }
        if (adapter.child("parentaddr").isPresent()) {
            throw StorageErrors.document("Use of 'parentaddr' element requires use of the adapter 'type'");
        }
        return adapter.attribute("name").map(name -> new ScsiHostAdapter(Optional.of(name), Optional.empty()));
    }
}
