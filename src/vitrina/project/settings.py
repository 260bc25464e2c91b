"""Django's settings, from the shop's folder and its `vitrina.toml`."""

import os
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from vitrina.project.home import ShopHome, ShopSettings
from vitrina.web.console import theme
from vitrina.web.storefront.accent import tones

HOME = ShopHome.from_environment()
SHOP = ShopSettings.load(HOME)
PACKAGE = Path(__file__).resolve().parent.parent

SECRET_KEY = HOME.secret_key()
DEBUG = os.environ.get("VITRINA_DEBUG") == "1"
ALLOWED_HOSTS = list(SHOP.hosts)

INSTALLED_APPS = [
    "unfold.apps.BasicAppConfig",
    "unfold.contrib.filters",
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_htmx",
    "ninja",
    "vitrina.people.sellers",
    "vitrina.people.accounts",
    "vitrina.people.shoppers",
    "vitrina.market.catalog",
    "vitrina.market.stock",
    "vitrina.market.pricing",
    "vitrina.market.reviews",
    "vitrina.market.sizing",
    "vitrina.market.wishlists",
    "vitrina.insight.searches",
    "vitrina.insight.fraud",
    "vitrina.content.campaigns",
    "vitrina.content.help",
    "vitrina.content.guides",
    "vitrina.discovery.indexing",
    "vitrina.discovery.serving",
    "vitrina.discovery.curation",
    "vitrina.discovery.experiments",
    "vitrina.discovery.training",
    "vitrina.operations.functions",
    "vitrina.web.console",
    "vitrina.web.seller",
    "vitrina.web.storefront",
    "vitrina.web.api",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "vitrina.project.security.ContentSecurityPolicy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "vitrina.web.api.middleware.ApiManners",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "vitrina.web.storefront.memory.ShopperMemory",
    "vitrina.web.storefront.middleware.FailurePages",
    "vitrina.web.console.middleware.ConsoleManners",
]

ROOT_URLCONF = "vitrina.project.urls"
ASGI_APPLICATION = "vitrina.project.asgi.application"
WSGI_APPLICATION = "vitrina.project.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME.database,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=268435456;",
        },
        "CONN_MAX_AGE": None,
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "console:login"
LOGIN_REDIRECT_URL = "console:index"
UNFOLD = theme.UNFOLD
SESSION_COOKIE_AGE = 14 * 24 * 3600

LANGUAGE_CODE = SHOP.default_language
LANGUAGES = [
    (code, name)
    for code, name in (
        ("en", _("English")),
        ("zh-hans", _("Chinese")),
        ("es", _("Spanish")),
        ("ru", _("Russian")),
    )
    if code in SHOP.languages
]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = SHOP.time_zone

STATIC_URL = "static/"
STATIC_ROOT = HOME.static
MEDIA_URL = "media/"
MEDIA_ROOT = HOME.media
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 0 if DEBUG else 3600

X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SHOP.https
SECURE_HSTS_SECONDS = 31_536_000 if SHOP.https else 0
if SHOP.trust_proxy:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING_CONFIG = "vitrina.project.logs.configure"
LOGGING = {"folder": HOME.logs, "level": "DEBUG" if DEBUG else "INFO"}

VITRINA_INDEX = HOME.index
VITRINA_MODELS = HOME.models
VITRINA_CURRENCY = SHOP.currency
VITRINA_ACCENT = tones(SHOP.accent)
VITRINA_NAME = SHOP.name
VITRINA_ADDRESS = SHOP.public_address.rstrip("/")
VITRINA_CACHE = HOME.cache
VITRINA_SEARCH_LOG_DAYS = SHOP.search_log_days
VITRINA_EVENTS = HOME.events
VITRINA_EVENTS_DAYS = SHOP.events_days
VITRINA_TRACKING_CONSENT = SHOP.tracking_consent
VITRINA_METRICS = HOME.metrics
VITRINA_FRAMES: dict[str, Any] = {
    "backend": SHOP.features_backend,
    "memory_mib": SHOP.features_memory_mib,
    "threads": SHOP.features_threads,
    "spark_master": SHOP.spark_master,
}
VITRINA_SERVED = HOME.served
VITRINA_SERVED_PERCENT = SHOP.served_log_percent
VITRINA_SERVED_MEGABYTES = SHOP.served_log_megabytes
VITRINA_SERVED_DAYS = SHOP.served_log_days
VITRINA_MODELS_KEPT = SHOP.models_kept
VITRINA_TRAINS_ITSELF = SHOP.trains_itself
VITRINA_DEMO_LOGINS = HOME.root / "demo.json"
