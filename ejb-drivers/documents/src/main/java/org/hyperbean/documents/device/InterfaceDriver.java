package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <driver>} of a virtio card.
 *
 * @param transmit when packets are sent
 * @param queues more than one; 0 where it is not said
 * @param receiveQueue entries of each queue; 0 where it is not said
 * @param transmitQueue entries of each queue; 0 where it is not said
 */
public record InterfaceDriver(
        Optional<Name> name,
        Optional<TransmitMode> transmit,
        Optional<Boolean> ioEventFd,
        Optional<Boolean> eventIndex,
        long queues,
        long receiveQueue,
        long transmitQueue,
        Optional<Boolean> rss,
        Optional<Boolean> rssHashReport,
        InterfaceOffloads host,
        InterfaceOffloads guest) {

    /** Who moves the packets. */
    public enum Name implements XmlChoice {
        DEFAULT,
        QEMU,
        VHOST
    }

    /** When packets are sent. */
    public enum TransmitMode implements XmlChoice {
        DEFAULT,
        IOTHREAD,
        TIMER
    }

    static InterfaceDriver parse(XmlElement driver) {
        return new InterfaceDriver(
                XmlValues.choiceNotDefault(driver, "name", Name.class),
                XmlValues.choiceNotDefault(driver, "txmode", TransmitMode.class),
                XmlValues.onOff(driver, "ioeventfd"),
                XmlValues.onOff(driver, "event_idx"),
                // There is always one queue.
                XmlValues.unsigned(driver, "queues").filter(count -> count > 1).orElse(0L),
                XmlValues.unsigned(driver, "rx_queue_size").orElse(0L),
                XmlValues.unsigned(driver, "tx_queue_size").orElse(0L),
                XmlValues.onOff(driver, "rss"),
                XmlValues.onOff(driver, "rss_hash_report"),
                InterfaceOffloads.parse(driver.child("host").orElse(XmlElement.empty("host"))),
                InterfaceOffloads.parse(driver.child("guest").orElse(XmlElement.empty("guest"))));
    }

    void format(XmlWriter out, VirtioOptions virtio) {
        XmlWriter.Open driver = out.element("driver")
                .choice("name", name)
                .choice("txmode", transmit)
                .onOff("ioeventfd", ioEventFd)
                .onOff("event_idx", eventIndex)
                .number("queues", aboveZero(queues))
                .number("rx_queue_size", aboveZero(receiveQueue))
                .number("tx_queue_size", aboveZero(transmitQueue))
                .onOff("rss", rss)
                .onOff("rss_hash_report", rssHashReport);
        virtio.format(driver).bodyIfAny(body -> {
            host.format(body, "host");
            guest.format(body, "guest");
        });
    }

    private static Optional<Long> aboveZero(long number) {
        return Optional.of(number).filter(value -> value != 0);
    }
}
