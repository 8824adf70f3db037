package org.hyperbean.drivers.test;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bytes of one volume in blocks; where there is no block, all bytes are zero.
 *
 * <p>Streams of several clients read and write at once; {@code lock} guards the fields and is held for one block at
 * most.
 */
final class VolumeContents {
    /** Bytes of a block: as many as most packets of a stream carry at least. */
    static final int BLOCK_SIZE = 64 << 10;

    private final VolumeStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final NavigableMap<Long, byte[]> blocks = new TreeMap<>();
    private boolean discarded;

    VolumeContents(VolumeStore store) {
        this.store = store;
    }

    /** Reads up to the end of a block. Answers how many bytes. */
    int read(long position, byte[] buffer, int offset, int length) {
        int start = within(position);
        int count = Math.min(length, BLOCK_SIZE - start);
        lock.lock();
        try {
            Optional<byte[]> block = block(position);
            if (block.isPresent()) {
                System.arraycopy(block.get(), start, buffer, offset, count);
            } else {
                Arrays.fill(buffer, offset, offset + count, (byte) 0);
            }
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** How many bytes from a position on belong to no block; an end bounds it. */
    long holeAt(long position, long end) {
        lock.lock();
        try {
            if (block(position).isPresent()) {
                return 0;
            }
            Long next = blocks.higherKey(position / BLOCK_SIZE);
            return (next == null ? end : Math.min(end, next * BLOCK_SIZE)) - position;
        } finally {
            lock.unlock();
        }
    }

    /** Writes up to the end of a block. Answers how many bytes. */
    int write(long position, byte[] buffer, int offset, int length) {
        int start = within(position);
        int count = Math.min(length, BLOCK_SIZE - start);
        lock.lock();
        try {
            System.arraycopy(buffer, offset, blockToWrite(position), start, count);
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Makes bytes zero up to the end of a block, or in several blocks that are not there. Answers how many. */
    long clear(long position, long length) {
        lock.lock();
        try {
            long hole = holeAt(position, position + length);
            if (hole > 0) {
                return hole;
            }
            int start = within(position);
            int count = (int) Math.min(length, BLOCK_SIZE - start);
            if (count == BLOCK_SIZE) {
                blocks.remove(position / BLOCK_SIZE);
                store.giveBack(BLOCK_SIZE);
            } else {
                Arrays.fill(blocks.get(position / BLOCK_SIZE), start, start + count, (byte) 0);
            }
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Ends these contents; nothing can be written any more. */
    void discard() {
        lock.lock();
        try {
            discarded = true;
            store.giveBack((long) blocks.size() * BLOCK_SIZE);
            blocks.clear();
        } finally {
            lock.unlock();
        }
    }

    private byte[] blockToWrite(long position) {
        if (discarded) {
            throw TestErrors.invalid("storage volume is gone");
        }
        return block(position).orElseGet(() -> {
            store.take(BLOCK_SIZE);
            byte[] added = new byte[BLOCK_SIZE];
            blocks.put(position / BLOCK_SIZE, added);
            return added;
        });
    }

    private Optional<byte[]> block(long position) {
        return Optional.ofNullable(blocks.get(position / BLOCK_SIZE));
    }

    private static int within(long position) {
        return (int) (position % BLOCK_SIZE);
    }
}
