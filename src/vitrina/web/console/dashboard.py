"""The first page: what needs doing."""

from django.utils.translation import gettext_lazy as _

from vitrina.web.console.navigation import ConsolePage, Group, add_page

add_page(ConsolePage(group=Group.TODAY, title=_("Today"), url_name="console:index", icon="wb_sunny"))
