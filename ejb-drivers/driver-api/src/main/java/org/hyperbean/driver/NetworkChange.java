package org.hyperbean.driver;

/**
 * One change of a virtual network. The numbers are libvirt's; a driver refuses those that it does not know.
 *
 * @param command of {@code virNetworkUpdateCommand}
 * @param section of {@code virNetworkUpdateSection}
 * @param parentIndex which of several parents of the element is meant; -1 to let the driver choose
 * @param xml the element that is put in, replaced or taken out
 */
public record NetworkChange(int command, int section, int parentIndex, String xml) {
    /** {@code VIR_NETWORK_UPDATE_COMMAND_MODIFY}. */
    public static final int MODIFY = 1;

    /** {@code VIR_NETWORK_UPDATE_COMMAND_DELETE}. */
    public static final int DELETE = 2;

    /** {@code VIR_NETWORK_UPDATE_COMMAND_ADD_LAST}. */
    public static final int ADD_LAST = 3;

    /** {@code VIR_NETWORK_UPDATE_COMMAND_ADD_FIRST}. */
    public static final int ADD_FIRST = 4;
}
