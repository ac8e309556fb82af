package org.daiban.material.preview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Draws pages of a PDF as pictures: two at a time, each for so long and so large and no more. A page that takes too long is
 * given up; its place is free again when the library is done with it, so that hostile files cannot take more than the two.
 */
@Component
public class PdfPages implements DisposableBean {

    /** The first so many pages are shown. */
    public static final int MOST_PAGES = 30;
    /** The largest file drawn from, in bytes. */
    public static final long LARGEST = 50L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(PdfPages.class);
    private static final int AT_ONCE = 2;
    private static final Duration WAITS = Duration.ofSeconds(10);
    private static final Duration LASTS = Duration.ofSeconds(15);
    /** Of a picture, in pixels. */
    private static final float LONGEST_SIDE = 1700;
    private static final float LARGEST_SCALE = 3;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService drawers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "pdf-page");
        thread.setDaemon(true);
        return thread;
    });

    /** One page of a file as PNG; empty where it cannot be drawn, or everybody is busy. @param page 1 for the first */
    public Optional<byte[]> png(Path pdf, int page) {
        if (page < 1 || page > MOST_PAGES || !entered()) {
            return Optional.empty();
        }
        Future<byte[]> drawn = drawers.submit(() -> {
            try {
                return draw(pdf, page);
            } finally {
                places.release();
            }
        });
        try {
            return Optional.of(drawn.get(LASTS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            // spoiled in a way only drawing shows, or made to take for ever: nobody sees it, and it can be saved all the same
            LOG.warn("page {} of a PDF could not be drawn: {}", page, e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(WAITS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] draw(Path file, int page) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new RandomAccessReadBufferedFile(file.toFile()), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PDRectangle sheet = pdf.getPage(page - 1).getCropBox();
            float longer = Math.max(Math.max(sheet.getWidth(), sheet.getHeight()), 1);
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            BufferedImage picture = renderer.renderImage(page - 1, Math.min(LONGEST_SIDE / longer, LARGEST_SCALE), ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        }
    }

    @Override
    public void destroy() {
        drawers.shutdownNow();
    }
}
