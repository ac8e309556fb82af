package org.daiban.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** An uploaded text file, such as a CSV: read strictly, so that a spreadsheet or another encoding is told and not guessed. */
public final class TextFile {

    private static final int LARGEST_BYTES = 1024 * 1024;

    private TextFile() {
    }

    /**
     * @param text    the content; empty where no file was chosen or it cannot be read
     * @param problem a sentence where it cannot be read
     */
    public record Read(String text, Optional<String> problem) {
    }

    /** @param file may be null: no file was chosen */
    public static Read read(MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return new Read("", Optional.empty());
        }
        if (file.getSize() > LARGEST_BYTES) {
            return unreadable("文件有 " + file.getSize() / 1024 + " KB，最大 " + LARGEST_BYTES / 1024 + " KB，请核对是不是选错了文件。");
        }
        return decode(file.getBytes());
    }

    /** The submitted fields with the file's text in the place of what was typed there; a file, where chosen, goes first. */
    public static Map<String, String[]> into(Map<String, String[]> fields, String field, Read file) {
        Map<String, String[]> all = new LinkedHashMap<>(fields);
        if (!file.text().isEmpty()) {
            all.put(field, new String[] {file.text()});
        }
        return all;
    }

    private static Read decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') < 0 ? new Read(text, Optional.empty()) : unreadable("这不是文本文件。请用 CSV 或 JSON 文本，不要用表格软件的格式。");
        } catch (CharacterCodingException e) {
            boolean spreadsheet = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
            return unreadable(spreadsheet
                    ? "这是表格软件的文件。请在表格软件中另存为“CSV UTF-8（逗号分隔）”再上传。"
                    : "文件不是 UTF-8 编码，读出来会是乱码。请另存为 UTF-8 再上传。");
        }
    }

    private static Read unreadable(String sentence) {
        return new Read("", Optional.of(sentence));
    }
}
