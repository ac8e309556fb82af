package org.daiban.credential;

/** The production profile met accounts that anyone may enter without a password. */
class DemoAccountsFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoAccountsFound(int number) {
        super("数据库里有 " + number + " 个演示账户，任何人不用口令就能进入，正式环境不能在这个数据库上启动。");
    }

    String whatToDo() {
        return "演示数据库不能转为正式数据库。请用 spring.datasource.url 指向另一个空的数据库，"
                + "或者用 daiban.data 指定一个新的数据目录，再启动；只想看演示的，请用 demo 方式启动。";
    }
}
