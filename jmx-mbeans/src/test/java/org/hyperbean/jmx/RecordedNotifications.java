package org.hyperbean.jmx;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.management.Notification;
import javax.management.NotificationListener;

/** A listener that keeps what it hears. */
final class RecordedNotifications implements NotificationListener {
    private final BlockingQueue<Notification> heard = new LinkedBlockingQueue<>();

    @Override
    public void handleNotification(Notification notification, Object handback) {
        heard.add(notification);
    }

    /** The next one; waits at most ten seconds. */
    Notification next() throws InterruptedException {
        Notification next = heard.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no notification came");
        }
        return next;
    }
}
