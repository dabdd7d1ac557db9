package cn.wuye.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes everything, or refuses everything. */
final class MailSink implements AutoCloseable {
    final List<String> taken = new CopyOnWriteArrayList<>();
    volatile boolean refusing;
    private final ServerSocket socket;

    MailSink() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "mail-sink");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                    PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8)) {
                talk(in, out);
            } catch (IOException e) {
                // closed by the test or by the client
            }
        }
    }

    private void talk(BufferedReader in, PrintWriter out) throws IOException {
        say(out, "220 sink");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && refusing) {
                say(out, "451 try later");
            } else if (line.startsWith("DATA")) {
                say(out, "354 go on");
                StringBuilder mail = new StringBuilder();
                for (String data = in.readLine(); data != null && !data.equals("."); data = in.readLine()) {
                    mail.append(data).append('\n');
                }
                taken.add(mail.toString());
                say(out, "250 ok");
            } else if (line.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
