package org.hyperbean.rpc.adapter.server;

import java.time.Instant;

/**
 * A client as the administrator sees it.
 *
 * @param id counted from 1 by each server, never given twice
 * @param connected when the server accepted it
 */
public record ClientRecord(long id, Instant connected, ClientFacts facts) {}
