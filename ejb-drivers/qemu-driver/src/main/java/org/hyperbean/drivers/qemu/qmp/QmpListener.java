package org.hyperbean.drivers.qemu.qmp;

/**
 * Who is told what a monitor reports. Both methods are called by the monitor's reading thread, one at a time and in the
 * order of the reports; they must not wait for the answer to a command, which that same thread would have to read.
 */
public interface QmpListener {
    /** An event; what was reported before the answer to a command is told before that command returns. */
    void event(QmpEvent event);

    /** The monitor is gone: the last call. */
    void disconnected();
}
