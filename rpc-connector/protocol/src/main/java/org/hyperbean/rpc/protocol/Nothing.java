package org.hyperbean.rpc.protocol;

/** The arguments or the result of a procedure that has none: no bytes at all. */
public enum Nothing {
    NOTHING;

    public static final XdrCodec<Nothing> CODEC = new XdrCodec<>() {
        @Override
        public Nothing decode(XdrReader in) {
            return NOTHING;
        }

        @Override
        public void encode(Nothing value, XdrWriter out) {}
    };
}
