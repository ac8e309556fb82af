package org.daiban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

/** Over a real connection, with a daemon that speaks the protocol. */
class ClamScanTest {

    private final VirusScan scan = new ClamScan(new StandardEnvironment());

    @Test
    void a_clean_file_is_clean_an_infected_one_is_named_and_a_long_one_goes_in_chunks() throws IOException {
        try (Daemon daemon = Daemon.started()) {
            assertThat(scan.configured()).isTrue();
            assertThat(finding(new byte[300_000])).isEqualTo(new VirusScan.Finding(VirusScan.Result.CLEAN, ""));
            assertThat(finding(("x".repeat(100_000) + Daemon.SIGNATURE).getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(new VirusScan.Finding(VirusScan.Result.INFECTED, "Daiban.Test-1"));
            assertThat(finding(new byte[0]).result()).isEqualTo(VirusScan.Result.CLEAN);
        }
    }

    @Test
    void a_daemon_that_has_enough_and_one_that_is_gone_leave_the_file_unsearched() throws IOException, InterruptedException {
        try (Daemon daemon = Daemon.started()) {
            assertThat(finding(new byte[6 * 1024 * 1024]).result()).isEqualTo(VirusScan.Result.NOT_SCANNED);
            daemon.dies();
            assertThat(finding(new byte[10])).isEqualTo(new VirusScan.Finding(VirusScan.Result.NOT_SCANNED, "查毒服务没有应答"));
        }
    }

    @Test
    void without_an_address_nobody_looks_and_nothing_is_claimed() {
        assertThat(scan.configured()).isFalse();
        assertThat(finding(new byte[10]).result()).isEqualTo(VirusScan.Result.NO_SCANNER);
    }

    private VirusScan.Finding finding(byte[] content) {
        return scan.scan(new ByteArrayResource(content));
    }
}
