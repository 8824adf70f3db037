package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The work with packets that one side of a virtio card leaves to the other.
 *
 * @param gso of the host only
 * @param mergeBuffers of the host only
 */
public record InterfaceOffloads(
        Optional<Boolean> checksum,
        Optional<Boolean> gso,
        Optional<Boolean> tso4,
        Optional<Boolean> tso6,
        Optional<Boolean> ecn,
        Optional<Boolean> ufo,
        Optional<Boolean> mergeBuffers) {

    static InterfaceOffloads parse(XmlElement side) {
        boolean host = side.name().equals("host");
        return new InterfaceOffloads(
                XmlValues.onOff(side, "csum"),
                host ? XmlValues.onOff(side, "gso") : Optional.empty(),
                XmlValues.onOff(side, "tso4"),
                XmlValues.onOff(side, "tso6"),
                XmlValues.onOff(side, "ecn"),
                XmlValues.onOff(side, "ufo"),
                host ? XmlValues.onOff(side, "mrg_rxbuf") : Optional.empty());
    }

    void format(XmlWriter out, String side) {
        out.element(side)
                .onOff("csum", checksum)
                .onOff("gso", gso)
                .onOff("tso4", tso4)
                .onOff("tso6", tso6)
                .onOff("ecn", ecn)
                .onOff("ufo", ufo)
                .onOff("mrg_rxbuf", mergeBuffers)
                .endIfAny();
    }
}
