package org.hyperbean.rpc.client.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ongres.scram.common.exception.ScramException;
import java.util.List;
import java.util.Optional;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;

/** SCRAM (RFC 5802, RFC 7677) in the shape of the JDK's own mechanisms. It has no security layer. */
final class ScramClient implements SaslClient {
    private final com.ongres.scram.client.ScramClient scram;
    private Stage stage = Stage.FIRST;

    /** What comes next. */
    private enum Stage {
        FIRST,
        PROOF,
        SERVER_PROOF,
        COMPLETE
    }

    ScramClient(SaslMechanism mechanism, String name, String password, Optional<String> authorization) {
        var builder = com.ongres.scram.client.ScramClient.builder()
                .advertisedMechanisms(List.of(mechanism.label()))
                .username(name)
                .password(password.toCharArray());
        authorization.ifPresent(builder::authzid);
        this.scram = builder.build();
    }

    @Override
    public String getMechanismName() {
        return scram.getScramMechanism().getName();
    }

    @Override
    public boolean hasInitialResponse() {
        return true;
    }

    @Override
    public byte[] evaluateChallenge(byte[] challenge) throws SaslException {
        try {
            String text = new String(challenge, UTF_8);
            return switch (stage) {
                case FIRST -> {
                    stage = Stage.PROOF;
                    yield scram.clientFirstMessage().toString().getBytes(UTF_8);
                }
                case PROOF -> {
                    scram.serverFirstMessage(text);
                    stage = Stage.SERVER_PROOF;
                    yield scram.clientFinalMessage().toString().getBytes(UTF_8);
                }
                case SERVER_PROOF -> {
                    scram.serverFinalMessage(text);
                    stage = Stage.COMPLETE;
                    yield new byte[0];
                }
                case COMPLETE -> throw new SaslException("the exchange is complete");
            };
        } catch (ScramException | IllegalArgumentException wrong) {
            throw new SaslException(wrong.getMessage(), wrong);
        }
    }

    @Override
    public boolean isComplete() {
        return stage == Stage.COMPLETE;
    }

    @Override
    public byte[] unwrap(byte[] incoming, int offset, int length) throws SaslException {
        throw noLayer();
    }

    @Override
    public byte[] wrap(byte[] outgoing, int offset, int length) throws SaslException {
        throw noLayer();
    }

    /** {@inheritDoc} None: null, as the interface asks for. */
    @Override
    public Object getNegotiatedProperty(String name) {
        return null;
    }

    @Override
    public void dispose() {
        // nothing is kept outside the heap
    }

    private static SaslException noLayer() {
        return new SaslException("SCRAM has no security layer");
    }
}
