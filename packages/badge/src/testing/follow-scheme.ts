// A page that is light or dark as its user wants it.
document.documentElement.style.colorScheme = 'light dark';
