package org.hyperbean.documents.device;

import java.util.ArrayList;
import java.util.List;

/** Gives smart cards their slots in the first reader. */
public final class SmartCardSlots {
    private SmartCardSlots() {}

    /** The devices with a slot for each card that has no address: the one after the last slot that is taken. */
    public static List<Device> assign(List<Device> devices) {
        List<Device> placed = new ArrayList<>(devices);
        for (int i = 0; i < placed.size(); i++) {
            if (placed.get(i) instanceof SmartCard card && card.info().address().isEmpty()) {
                placed.set(i, card.at(new DeviceAddress.Ccid(0, next(placed))));
            }
        }
        return placed;
    }

    private static long next(List<Device> devices) {
        long next = 0;
        for (Device device : devices) {
            if (device instanceof SmartCard
                    && device.info().address().orElse(null) instanceof DeviceAddress.Ccid ccid
                    && ccid.controller() == 0) {
                next = Math.max(next, ccid.slot() + 1);
            }
        }
        return next;
    }
}
