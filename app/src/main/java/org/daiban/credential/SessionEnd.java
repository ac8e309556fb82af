package org.daiban.credential;

/** Why a session ended that nobody left by its own button; told at its next request. */
public enum SessionEnd {
    ELSEWHERE("这个账户又在别处登录，同时登录的处数超过了规定，最早的这一处已退出。不是您本人登录的，请立即联系安全管理员。"),
    OWN_WISH("您在另一处退出了这里的登录。"),
    CLOSED("这个账户已停用。"),
    ROLE("您的角色有变动，请重新登录。"),
    RESET("安全管理员重置了这个账户，请用新的一次性码登录。"),
    PASSWORD("口令已在另一处修改，请用新口令登录。"),
    LONGEST("登录时间已到规定的上限，请重新登录。"),
    IDLE("太久没有操作，已自动退出。请重新登录。");

    private final String sentence;

    SessionEnd(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
