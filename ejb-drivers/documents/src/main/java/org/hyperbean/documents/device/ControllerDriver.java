package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <driver>} of a {@code <controller>}. Numbers are 0 where nothing is said.
 *
 * @param commandsPerUnit how many commands may wait for a unit
 * @param maxSectors the longest transfer
 * @param ioThread the number of the thread that serves the controller
 */
public record ControllerDriver(
        long queues,
        long commandsPerUnit,
        long maxSectors,
        Optional<Boolean> ioEventFd,
        long ioThread,
        VirtioOptions virtio) {

    /** Nothing said. */
    public static final ControllerDriver NONE = parse(XmlElement.empty("driver"));

    static ControllerDriver parse(XmlElement driver) {
        return new ControllerDriver(
                number(driver, "queues"),
                number(driver, "cmd_per_lun"),
                number(driver, "max_sectors"),
                XmlValues.onOff(driver, "ioeventfd"),
                number(driver, "iothread"),
                VirtioOptions.parse(driver));
    }

    void format(XmlWriter out) {
        XmlWriter.Open driver = out.element("driver")
                .number("queues", given(queues))
                .number("cmd_per_lun", given(commandsPerUnit))
                .number("max_sectors", given(maxSectors))
                .onOff("ioeventfd", ioEventFd)
                .number("iothread", given(ioThread));
        virtio.format(driver).endIfAny();
    }

    private static long number(XmlElement driver, String attribute) {
        return XmlValues.unsigned(driver, attribute).orElse(0L);
    }

    private static Optional<Long> given(long number) {
        return Optional.of(number).filter(value -> value != 0);
    }
}
