package org.hyperbean.driver;

/** What happens inside a guest: its agent, its keyboard, its screen. */
public interface DomainGuestOperations {}
