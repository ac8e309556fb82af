package org.daiban.credential.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The square picture a telephone reads, as one path.
 *
 * @param size its width and height in squares, with the white margin
 */
public record QrPicture(int size, String path) {

    private static final int MARGIN = 4;

    static QrPicture of(String text) {
        try {
            BitMatrix squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(
                    EncodeHintType.MARGIN, MARGIN,
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
                    EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()));
            return new QrPicture(squares.getWidth(), path(squares));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each run of dark squares in a row is one bar. */
    private static String path(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            int x = 0;
            while (x < squares.getWidth()) {
                int from = x;
                while (x < squares.getWidth() && squares.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from).append(' ').append(y).append('h').append(x - from).append("v1h-").append(x - from).append('z');
                }
                x++;
            }
        }
        return path.toString();
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "QrPicture " + size;
    }
}
