package org.parley.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.parley.web.http.Answer;
import org.parley.web.http.Refusal;

/**
 * Answers of any length. Each holds a connection to the ledger for as long as its client takes to fetch it, so that there are few
 * at once: pages always find a connection free. A client that takes nothing for as long as a request may take is given up by the
 * server's connector.
 */
final class Downloads {
    private static final Logger LOG = System.getLogger("org.parley.web");
    /** Half of the connections to a ledger's file. */
    private static final int AT_ONCE = 2;

    private static final String SECONDS = "10";

    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * Sends an answer whole, or breaks the connection off.
     *
     * @throws Refusal if too many are being fetched
     * @throws RuntimeException if there is no answer; nothing was sent then
     */
    void send(Context context, Answer.Streamed answer) {
        if (!places.tryAcquire()) {
            context.header("Retry-After", SECONDS);
            throw new Refusal(503, "busy", "Others are fetching large files just now. Try again in a moment.");
        }
        Body body = new Body(context);
        try {
            answer.body().writeTo(body);
        } catch (IOException | RuntimeException e) {
            giveUp(context, body, e);
        } finally {
            places.release();
        }
    }

    /** Nobody may take half an answer for a whole one, nor find an error page at its end. */
    private static void giveUp(Context context, Body body, Exception e) {
        if (!body.isUnderWay && e instanceof RuntimeException beforeAnything) {
            throw beforeAnything;
        }
        boolean isClient = e instanceof IOException || e instanceof UncheckedIOException;
        LOG.log(isClient ? Logger.Level.DEBUG : Logger.Level.ERROR, "a download broke off", e);
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    /** The body of an answer, which is under way once its first byte is written. */
    private static final class Body extends OutputStream {
        private final Context context;
        private boolean isUnderWay;

        Body(Context context) {
            this.context = context;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            isUnderWay = true;
            context.outputStream().write(bytes, from, length);
        }
    }
}
