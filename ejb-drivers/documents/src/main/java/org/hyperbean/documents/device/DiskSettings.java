package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The attributes of a {@code <disk>} besides its type and what the guest takes it for. */
public record DiskSettings(
        Optional<VirtioModel> model,
        Optional<Boolean> rawIo,
        Optional<GenericIo> genericIo,
        Optional<Snapshots> snapshot) {

    /** Whether the host looks at the SCSI commands of the guest. */
    public enum GenericIo implements XmlChoice {
        DEFAULT,
        FILTERED,
        UNFILTERED
    }

    /** Where snapshots of the disk go. */
    public enum Snapshots implements XmlChoice {
        DEFAULT,
        NO,
        INTERNAL,
        EXTERNAL,
        MANUAL
    }

    static DiskSettings parse(XmlElement disk) {
        Optional<VirtioModel> model = VirtioModel.parseOrDefault(disk);
        Optional<Snapshots> snapshot = XmlValues.choiceNotDefault(disk, "snapshot", Snapshots.class);
        Optional<Boolean> rawIo = XmlValues.yesNo(disk, "rawio");
        return new DiskSettings(model, rawIo, XmlValues.choiceNotDefault(disk, "sgio", GenericIo.class), snapshot);
    }

    /** Writes the attributes; what cannot change needs no word that says it is in no snapshot. */
    void format(XmlWriter.Open disk, boolean readOnly) {
        disk.choice("model", model)
                .yesNo("rawio", rawIo)
                .choice("sgio", genericIo)
                .choice("snapshot", snapshot.filter(where -> !(where == Snapshots.NO && readOnly)));
    }

    /** The same settings with another place for snapshots. */
    DiskSettings withSnapshot(Snapshots where) {
        return new DiskSettings(model, rawIo, genericIo, Optional.of(where));
    }
}
