package org.parley.web.live;

/** A page that wants to know. */
public interface Listener {
    /** Sends an event; false where the page is gone. */
    boolean send(String event, String data);

    /** Sends something that pages ignore, so that the connection stays open; false where the page is gone. */
    boolean keepAlive();

    /** Ends the connection. */
    void close();
}
