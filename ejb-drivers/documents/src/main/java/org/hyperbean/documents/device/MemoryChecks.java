package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.device.MemoryDevice.Access;
import org.hyperbean.documents.xml.XmlErrors;

/** What a memory module must be like. */
final class MemoryChecks {
    /** The size of a huge page on nearly all hosts. */
    private static final long SMALLEST_BLOCK_KIB = 2048;

    private MemoryChecks() {}

    static void check(MemoryDevice memory, Guest guest) {
        memory.target().node().ifPresent(node -> checkNode(node, guest.numaNodes()));
        switch (memory.model()) {
            case NVDIMM -> checkPersistent(memory, guest);
            case VIRTIO_PMEM -> checkVirtioPersistent(memory);
            case VIRTIO_MEM -> checkVirtio(memory.target());
            case SGX_EPC -> {
                if (memory.info().address().isPresent()) {
                    throw XmlErrors.unsupported("memory device address is not supported for model 'sgx-epc'");
                }
            }
            case DIMM, NONE -> {
                // There is nothing to go wrong.
            }
        }
    }

    private static void checkNode(int node, int nodes) {
        if (nodes == 0) {
            throw XmlErrors.detail("can't add memory backend as guest has no NUMA nodes configured");
        }
        if (node >= nodes) {
            throw XmlErrors.detail(
                    "can't add memory backend for guest node '%d' as the guest has only '%d' NUMA nodes configured"
                            .formatted(node, nodes));
        }
    }

    private static void checkPersistent(MemoryDevice memory, Guest guest) {
        checkPath(memory);
        if (isDiscarded(memory)) {
            throw XmlErrors.unsupported("discard is not supported for nvdimms");
        }
        if (guest.isPower64()) {
            if (memory.target().labelKiB() == 0) {
                throw XmlErrors.unsupported("label size is required for NVDIMM device");
            }
        } else if (memory.uuid().isPresent()) {
            throw XmlErrors.unsupported("UUID is not supported for NVDIMM device");
        }
    }

    private static void checkVirtioPersistent(MemoryDevice memory) {
        checkPath(memory);
        if (isDiscarded(memory)) {
            throw XmlErrors.unsupported("discard is not supported for model 'virtio-pmem'");
        }
        if (!memory.access().equals(Optional.of(Access.SHARED))) {
            throw XmlErrors.unsupported("shared access mode required for virtio-pmem device");
        }
        if (memory.target().node().isPresent()) {
            throw XmlErrors.unsupported("virtio-pmem does not support NUMA nodes");
        }
    }

    private static void checkPath(MemoryDevice memory) {
        if (memory.source().path().isEmpty()) {
            throw XmlErrors.detail(
                    "path is required for model '%s'".formatted(memory.model().text()));
        }
    }

    private static boolean isDiscarded(MemoryDevice memory) {
        return memory.discard().equals(Optional.of(true));
    }

    private static void checkVirtio(MemoryTarget target) {
        if (target.requestedKiB() > target.sizeKiB()) {
            throw XmlErrors.detail(
                    "requested size must be smaller than or equal to @size (%dKiB)".formatted(target.sizeKiB()));
        }
        if (Long.bitCount(target.blockKiB()) != 1) {
            throw XmlErrors.detail("block size must be a power of two");
        }
        if (target.blockKiB() < SMALLEST_BLOCK_KIB) {
            throw XmlErrors.detail("block size too small, must be at least %dKiB".formatted(SMALLEST_BLOCK_KIB));
        }
        if (target.requestedKiB() % target.blockKiB() != 0) {
            throw XmlErrors.detail("requested size must be an integer multiple of block size");
        }
    }
}
